import { filter } from "../api/filter";
import { noContent, ok } from "../api/result";
import { item } from "../api/item";
import { search } from "../api/order";
import { signedIn } from "../api/permissions";
import { enumOf } from "../model/schema";
import type { RequestContext } from "../api/context";
import type { Row } from "../store/store";
import { eventSeries } from "../domain/charts";
import { text } from "../store/values";
import type { OperationHandler } from "../api/handler";

const table = "events/events";
const permission = ["authentik_events.view_event"];

const capitalized = (action: string) =>
  action
    .split("_")
    .filter(Boolean)
    .map((word) => (word[0] ?? "").toUpperCase() + word.slice(1))
    .join(" ");

/** Returns the application that an event is about. */
function applicationOf({ context }: Row) {
  return (context as { authorized_application?: Record<string, unknown> })
    .authorized_application;
}

function actions(context: RequestContext): string[] {
  const { model, store } = context.appContext;
  return (
    enumOf(model, "EventActions") ?? [
      ...new Set(store.rows(table).map(({ action }) => String(action))),
    ]
  );
}

export const eventsOperations: Record<string, OperationHandler> = {
  events_events_actions_list: {
    permission,
    run: (context) =>
      ok(
        actions(context).map((action) => ({
          name: capitalized(action),
          description: "",
          component: action,
          model_name: "",
        })),
      ),
  },

  events_events_top_per_user_list: {
    permission,
    run: (context) => {
      const action = context.query.get("action") ?? "authorize_application";
      const counts = new Map<
        string,
        {
          application: Record<string, unknown>;
          users: Set<unknown>;
          events: number;
        }
      >();
      for (const row of context.appContext.store.rows(table)) {
        const application =
          row.action === action ? applicationOf(row) : undefined;
        if (!application) continue;
        const key = String(application.pk);
        const entry = counts.get(key) ?? {
          application,
          users: new Set(),
          events: 0,
        };
        entry.events++;
        entry.users.add((row.user as { pk?: unknown } | undefined)?.pk);
        counts.set(key, entry);
      }
      const most = Number(context.query.get("top_n") ?? 15);
      return ok(
        [...counts.values()]
          .sort((a, b) => b.events - a.events)
          .slice(0, Number.isInteger(most) && most > 0 ? most : 15)
          .map(({ application, users, events }) => ({
            application,
            counted_events: events,
            unique_users: users.size,
          })),
      );
    },
  },

  events_events_volume_list: {
    permission,
    run: (context) => {
      const entries = context.appContext.store
        .rows(table)
        .map((row) => ({ table, row }));
      const wanted = new Set(
        search(context, filter(context, entries, new Set())).map(
          ({ row }) => row,
        ),
      );
      return ok(
        eventSeries(context.appContext.store, (row) => wanted.has(row)),
      );
    },
  },

  events_events_per_month_list: {
    permission,
    run: (context) => {
      const action = context.query.get("action");
      return ok(
        eventSeries(
          context.appContext.store,
          (row) => action === null || row.action === action,
          12,
          30 * 86_400_000,
        ),
      );
    },
  },

  events_notifications_mark_all_seen_create: {
    permission: "signed-in",
    run: (context) => {
      const { pk } = signedIn(context);
      for (const row of context.appContext.store.rows("events/notifications"))
        if (row.user === pk)
          context.appContext.store.update(row, { seen: true });
      return noContent;
    },
  },

  events_transports_test_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, "events/transports");
      return ok({
        messages: [
          `Nothing was sent: the sandbox has no ${text(row.mode) || "transport"}.`,
        ],
      });
    },
  },
};
