declare module "@generated/flat-server/pages.json" {
  const index: Record<string, { source: string; metadata: string }>;
  export default index;
}
