// @ts-check
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Imports point one way: the page's and explorer's code may know the description's types, never
 * the other way round. Each entry lists the folders of `src` that a folder may import from.
 */
const mayImport = {
  validation: [],
  description: ["validation"],
  request: ["description"],
  credentials: ["description"],
  oauth: ["description", "request", "credentials"],
  page: ["description"],
  pages: ["description", "oauth", "page"],
  reader: ["description", "page"],
  flat: ["page"],
  "flat/server": ["page", "theme"],
  explorer: ["description", "request", "credentials", "oauth"],
  sandbox: ["description", "validation"],
  theme: ["reader", "flat"],
  home: [],
  redirects: [],
};
const folders = [
  ...Object.keys(mayImport).filter((folder) => !folder.includes("/")),
  "serve",
  "checks",
  "bench",
  "e2e",
];

const boundaries = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: folders
          .filter(
            (other) => !folder.startsWith(other) && !allowed.includes(other),
          )
          .map((other) => ({
            regex: `^(@site/src|(\\.\\./)+)/?${other}(/|$)`,
            message: `src/${folder} must not import from src/${other}.`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "build",
      ".docusaurus",
      ".generated",
      "docs/developer-docs/api/reference",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: true },
      ],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["**/*.tsx"], ...reactHooks.configs.flat.recommended },
  { files: ["**/*.{mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  ...boundaries,
);
