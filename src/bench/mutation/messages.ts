/** One run of tests over a file that is read with other contents. */
export interface Job {
  file: string;
  code: string;
  tests: string[];
}

/** Whether all tests passed; a failure says of which test, or what happened outside of any. */
export interface JobResult {
  passed: boolean;
  failure?: string;
}
