// The bundler loads its loaders as plain JavaScript, so this one loads the TypeScript module.
// eslint-disable-next-line @typescript-eslint/no-require-imports
module.exports = require("tsx/cjs/api").require("./page-loader.ts", __filename);
