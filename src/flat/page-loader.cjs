// The bundler loads its loaders as plain JavaScript; this one leads it to TypeScript.
// eslint-disable-next-line @typescript-eslint/no-require-imports
module.exports = require("tsx/cjs/api").require("./page-loader.ts", __filename);
