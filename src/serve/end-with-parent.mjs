/** Loaded into child processes of a build, to end them when the parent has ended. */
process.once("disconnect", () => process.exit(1));
process.channel?.unref();
