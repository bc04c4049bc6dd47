export interface ViewerHandle {
  /** Brings the value at a JSON pointer into view, and moves the focus to it. */
  show: (pointer: string) => void;
}
