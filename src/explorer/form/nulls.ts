import { isNullable } from "../../description/model/ask/nullable";
import { modelOf } from "../../description/model/model";
import type { ControlProps } from "./controlProps";

/** Whether null is a value to choose: the schema allows it, and JSON carries it. */
export const allowsNull = ({
  isJson,
  description,
  schema,
}: Pick<ControlProps, "isJson" | "description" | "schema">): boolean =>
  isJson === true && isNullable(modelOf(description), schema);
