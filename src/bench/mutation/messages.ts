/** A test run with replaced contents of one file. */
export interface Job {
  file: string;
  code: string;
  tests: string[];
}

/** Whether all tests passed; otherwise the failed test, or an error outside of tests. */
export interface JobResult {
  passed: boolean;
  failure?: string;
}
