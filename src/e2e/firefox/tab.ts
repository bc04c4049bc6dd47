import type { Connection } from "./connection";

interface Node {
  sharedId: string;
}

interface Evaluated {
  result?: { type: string; value?: string; sharedId?: string };
  exceptionDetails?: { text: string };
}

/** Timeout of all waits in milliseconds. */
const patience = 15_000;

/** A tab or window, operated like a user does: with real clicks and keys, by the visible text. */
export class Tab {
  constructor(
    private readonly connection: Connection,
    private readonly context: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.run("browsingContext.navigate", { url, wait: "complete" });
  }

  async clickButton(name: string): Promise<void> {
    await this.click(await this.button(name));
  }

  /** Clicks a `<summary>` with the given text. */
  async clickSummary(text: string): Promise<void> {
    const summary = await this.element(
      `[...document.querySelectorAll("summary")].find(({ innerText }) => innerText.trim() === ${JSON.stringify(text)})`,
      `No summary says "${text}"`,
    );
    await this.click(summary);
  }

  /** Replaces the text in the field whose label starts with the given text. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.element(
      `[...document.querySelectorAll("label")].find(({ innerText }) => innerText.trim().startsWith(${JSON.stringify(label)}))?.control`,
      `No field is labelled "${label}"`,
    );
    await this.call("(field) => { field.focus(); field.select(); }", field);
    await this.type(text);
  }

  /** Waits for a button with the given accessible name. */
  button(name: string): Promise<Node> {
    return waitFor(
      async () => {
        const { nodes } = await this.run<{ nodes: Node[] }>(
          "browsingContext.locateNodes",
          {
            locator: { type: "accessibility", value: { role: "button", name } },
          },
        );
        return nodes[0];
      },
      () => `No button is named "${name}"`,
    );
  }

  /** Waits until the page, or the first element that matches a selector, shows a text. */
  async shows(text: string, selector = "body"): Promise<void> {
    let shown = "";
    await waitFor(
      async () => {
        shown = await this.text(selector);
        return shown.includes(text) || undefined;
      },
      () => `"${text}" is not shown, but:\n${shown}`,
    );
  }

  /** Returns the visible text of the first element that matches a selector. */
  text(selector: string): Promise<string> {
    return this.evaluate(
      `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`,
    );
  }

  /** Evaluates a JavaScript expression on the page and returns the result as text. */
  async evaluate(expression: string): Promise<string> {
    const { result } = await this.call(`() => String(${expression})`);
    return result?.value ?? "";
  }

  private async click(node: Node): Promise<void> {
    await this.call('(node) => node.scrollIntoView({ block: "center" })', node);
    const origin = { type: "element", element: node };
    await this.perform("pointer", [
      { type: "pointerMove", x: 0, y: 0, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  private async type(text: string): Promise<void> {
    await this.perform(
      "key",
      Array.from(text).flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  private async perform(type: string, actions: unknown[]): Promise<void> {
    await this.run("input.performActions", {
      actions: [{ type, id: type, actions }],
    });
  }

  private element(expression: string, message: string): Promise<Node> {
    return waitFor(
      async () => {
        const { result } = await this.call(`() => ${expression}`);
        return result?.sharedId === undefined
          ? undefined
          : { sharedId: result.sharedId };
      },
      () => message,
    );
  }

  private async call(
    functionDeclaration: string,
    ...nodes: Node[]
  ): Promise<Evaluated> {
    const evaluated = await this.connection.run<Evaluated>(
      "script.callFunction",
      {
        target: { context: this.context },
        functionDeclaration,
        arguments: nodes,
        awaitPromise: true,
      },
    );
    if (evaluated.exceptionDetails)
      throw new Error(evaluated.exceptionDetails.text);
    return evaluated;
  }

  private run<Result>(
    method: string,
    params: Record<string, unknown>,
  ): Promise<Result> {
    return this.connection.run(method, { context: this.context, ...params });
  }
}

/**
 * Polls until there is a result. Errors are retried, because a page being replaced does not
 * respond.
 */
async function waitFor<Found>(
  ask: () => Promise<Found | undefined>,
  message: () => string,
): Promise<Found> {
  const end = Date.now() + patience;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found !== undefined) return found;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(message(), { cause });
}
