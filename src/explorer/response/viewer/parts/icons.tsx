import type { ReactNode } from "react";

const icon = (content: ReactNode) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {content}
  </svg>
);

export const icons = {
  search: icon(
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>,
  ),
  wrap: icon(
    <path d="M2 3.5h12M2 8h9.3a2.4 2.4 0 0 1 0 4.8H8m1.7-1.8L7.8 12.8l1.9 1.8M2 12.8h3" />,
  ),
  foldAll: icon(
    <path d="M3 8h10M8 1.5v4M6.2 4 8 5.8 9.8 4M8 14.5v-4M6.2 12 8 10.2 9.8 12" />,
  ),
  unfoldAll: icon(
    <path d="M3 8h10M8 5.5v-4M6.2 3.2 8 1.4l1.8 1.8M8 10.5v4M6.2 12.8 8 14.6l1.8-1.8" />,
  ),
  copy: icon(
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.3" />
      <path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
    </>,
  ),
  done: icon(<path d="m3 8.5 3.3 3.3L13 5" />),
  save: icon(
    <path d="M8 2v8m-3-3 3 3 3-3M2.5 11.5v1a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-1" />,
  ),
  enlarge: icon(<path d="M9.5 2.5h4v4m0-4L9 7M6.5 13.5h-4v-4m0 4L7 9" />),
  shrink: icon(<path d="M13.5 6.5h-4v-4m0 4L14 2M2.5 9.5h4v4m0-4L2 14" />),
  more: icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />),
  previous: icon(<path d="m4 10 4-4 4 4" />),
  next: icon(<path d="m4 6 4 4 4-4" />),
  close: icon(<path d="m4 4 8 8m0-8-8 8" />),
};

export type IconName = keyof typeof icons;
