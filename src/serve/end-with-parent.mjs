/** Loaded into the process of a build: nobody wants the site any more when its parent has ended. */
process.once("disconnect", () => process.exit(1));
process.channel?.unref();
