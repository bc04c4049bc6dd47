import path from "node:path";
import { startMisbehavingServer } from "../../testing/misbehaving-server";
import { faults } from "../../testing/fixture-project/faults";
import { createProject } from "../../testing/fixture-project/create-project";
import { links } from "../../checks/site/check";
import { foundByDocusaurus } from "./docusaurus";
import { brokenBy, installLinkinator } from "./linkinator";

/** Which tools found a fault in links or files. */
export interface Comparison {
  fault: string;
  ours: boolean;
  linkinator: boolean;
  docusaurus: boolean;
}

/**
 * Injects each fault in links and files separately and runs all tools.
 *
 * @param port port of the server for linkinator
 */
export async function compareOnFixtures(port: number): Promise<Comparison[]> {
  const linkinator = await installLinkinator();
  const server = await startMisbehavingServer();
  const injected = faults.filter(
    ({ check, expect }) =>
      check === "links" && !expect.rule.startsWith("baseline"),
  );
  try {
    const byDocusaurus = await foundByDocusaurus(injected, server);
    const rows: Comparison[] = [];
    for (const fault of injected) {
      const { root, remove } = await createProject((project) => {
        fault.inject(project, server);
      });
      const site = path.join(root, "build");
      const options = { root, site, spec: "openapi/openapi.yaml" };
      const ours = await links.run({ ...options, strict: false });
      const theirs = await brokenBy(
        linkinator,
        site,
        "https://docs.sky.test",
        port,
      );
      rows.push({
        fault: fault.name,
        ours: ours.length > 0,
        linkinator: theirs.size > 0,
        docusaurus: byDocusaurus.has(fault.name),
      });
      await remove();
    }
    return rows;
  } finally {
    await server.close();
  }
}
