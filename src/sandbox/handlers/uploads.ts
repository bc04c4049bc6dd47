import { invalid } from "../api/errors";
import type { OperationHandler } from "../api/handler";
import { input, item } from "../api/item";
import { ok } from "../api/result";
import type { RequestContext } from "../api/context";
import type { Row } from "../store/store";

/** Maximum size of an icon in bytes; it is stored in the row as a data URI. */
const maxBytes = 64 * 1024;

/** The operations that set an image, from a file and from a URL. */
export function imageOperations(
  table: string,
  property: string,
): { fromFile: OperationHandler; fromUrl: OperationHandler } {
  return {
    fromFile: {
      permission: "signed-in",
      run: (context) => uploaded(context, item(context, table).row, property),
    },
    fromUrl: {
      permission: "signed-in",
      run: (context) => {
        const { row } = item(context, table);
        context.appContext.store.update(row, {
          [property]: input(context).url,
        });
        return ok({});
      },
    },
  };
}

/** Stores the file of a multipart form, or clears the property if `clear` is true. */
async function uploaded(context: RequestContext, row: Row, property: string) {
  const form = context.body instanceof FormData ? context.body : new FormData();
  if (form.get("clear") === "true") {
    context.appContext.store.update(row, { [property]: null });
    return ok({});
  }
  const file = form.get("file");
  if (!(file instanceof Blob))
    throw invalid({ file: ["No file was submitted."] });
  if (file.size > maxBytes)
    throw invalid({
      file: [`The sandbox keeps files of at most ${maxBytes} bytes.`],
    });
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = /^image\/[\w.+-]+$/.test(file.type) ? file.type : "image/png";
  context.appContext.store.update(row, {
    [property]: `data:${type};base64,${bytes.toString("base64")}`,
  });
  return ok({});
}
