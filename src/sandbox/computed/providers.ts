import type { Compute } from "../model/computed";
import { text } from "../store/values";

const application: (field: "slug" | "name") => Compute =
  (field) =>
  (row, { lookup }) =>
    text(
      lookup.store.find(
        "core/applications",
        ({ provider }) => provider === row.pk,
      )?.[field],
    );

const backchannel: (field: "slug" | "name") => Compute =
  (field) =>
  (row, { lookup }) =>
    text(
      lookup.store.find(
        "core/applications",
        ({ backchannel_providers: list }) =>
          Array.isArray(list) && list.includes(row.pk),
      )?.[field],
    );

/** The applications that use a provider, for every kind of provider. */
export const providerProperties: Record<string, Compute> = {
  assigned_application_slug: application("slug"),
  assigned_application_name: application("name"),
  assigned_backchannel_application_slug: backchannel("slug"),
  assigned_backchannel_application_name: backchannel("name"),
};
