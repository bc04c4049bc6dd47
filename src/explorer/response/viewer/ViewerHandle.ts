export interface ViewerHandle {
  /** Scrolls to the value at a JSON pointer and moves the focus to it. */
  show: (pointer: string) => void;
}
