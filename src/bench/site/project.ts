import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

/** Copies this project's tracked files to a folder for builds. */
export function copyProject(folder: string): void {
  emptyProject(folder);
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" });
  for (const file of files.split("\0").filter(Boolean))
    cpSync(file, path.join(folder, file));
}

/** Creates a folder with the installed packages and without caches. */
export function emptyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const modules = path.join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync("node_modules")) {
    if (name.startsWith(".") && name !== ".bin") continue;
    if (!name.startsWith("@")) link(name, modules);
    else {
      mkdirSync(path.join(modules, name));
      for (const one of readdirSync(path.join("node_modules", name)))
        link(path.join(name, one), modules);
    }
  }
}

function link(name: string, modules: string): void {
  symlinkSync(path.resolve("node_modules", name), path.join(modules, name));
}
