import { isNullable } from "../../description/model/ask/nullable";
import { modelOf } from "../../description/model/model";
import type { ControlProps } from "./controlProps";

/** Whether null is allowed: the schema accepts it and the value is sent as JSON. */
export const allowsNull = ({
  isJson,
  description,
  schema,
}: Pick<ControlProps, "isJson" | "description" | "schema">): boolean =>
  isJson === true && isNullable(modelOf(description), schema);
