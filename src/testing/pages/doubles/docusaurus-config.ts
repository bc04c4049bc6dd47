import config from "../../../config/site.config";

/** In place of the site's configuration, which Docusaurus generates: what the explorer reads of it. */
export default { customFields: { product: config.product } };
