// @ts-check
/**
 * Rooms that each room may import from, including subfolders; the innermost room in the table
 * applies. Rooms that are not keys of the table (benchmarks, browser tests, test tools) may import
 * from any room.
 *
 * @type {Record<string, string[]>}
 */
// A configuration of dependency-cruiser is CommonJS.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const mayImport = require("./rooms.json");
const rooms = Object.keys(mayImport);

/** Tests, and code that only tests use. */
const tests = String.raw`\.(test|spec)\.tsx?$|/testing/|^src/(bench|e2e)/`;

/** @param {string} room */
const folder = (room) => `^src/${room}/`;

/** @param {string} room */
const roomsWithin = (room) =>
  rooms.filter((other) => other.startsWith(`${room}/`)).map(folder);

/**
 * Files directly in the folder that contains a room, which all its rooms share.
 *
 * @param {string} room
 */
const shared = (room) =>
  room.includes("/") ? [`^src/${room.slice(0, room.indexOf("/"))}/[^/]+$`] : [];

const boundaries = rooms.map((room) => ({
  name: `rooms-of-${room.replaceAll("/", "-")}`,
  comment: `src/${room} may import from: ${mayImport[room]?.join(", ") || "no other room"}. The table is src/config/rooms.json.`,
  severity: "error",
  from: { path: folder(room), pathNot: [tests, ...roomsWithin(room)] },
  to: {
    path: "^src/",
    pathNot: [
      folder(room),
      ...(room === "description/model" ? [] : shared(room)),
      ...(mayImport[room] ?? []).map(folder),
    ],
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A file must not lead back to itself, type imports included.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "test-code-in-tests",
      comment: "Only tests may import what lies in a testing folder.",
      severity: "error",
      from: { pathNot: tests },
      to: { path: "/testing/" },
    },
    ...boundaries,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".cjs", ".mjs", ".js", ".json"],
    },
  },
};
