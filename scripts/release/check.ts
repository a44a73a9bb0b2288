import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { published, readManifest } from "../support/manifest.js"
import { root } from "../support/root.js"
import { blemishesOf, packAll } from "./pack.js"

/** A release dry run: the versions and changelogs that the waiting changesets make, and the tarballs of that. Changes nothing. */
const copy = mkdtempSync(join(tmpdir(), "operations-release-"))
try {
  copyWorkspace(copy)
  const waiting = readdirSync(join(root, ".changeset")).filter((file) => file.endsWith(".md") && file !== "README.md")
  if (waiting.length > 0) execFileSync(join(root, "node_modules/.bin/changeset"), ["version"], { cwd: copy, stdio: "inherit" })
  const tarballs = packAll(copy, copy)
  const problems = [...tarballs.flatMap(blemishesOf), ...(waiting.length > 0 ? versionProblems(tarballs) : [])]
  for (const { name, version, contents } of tarballs) console.log(`${name}@${version}: ${contents.length} files`)
  for (const problem of problems) console.error(`✗ ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function versionProblems(tarballs: { name: string; version: string }[]): string[] {
  const versions = new Set(tarballs.map(({ version }) => version))
  const still = published
    .map(readManifest)
    .filter(({ name, version }) => tarballs.some((tarball) => tarball.name === name && tarball.version === version))
  const silent = published.filter((folder) => !existsSync(join(copy, folder, "CHANGELOG.md")))
  return [
    ...(versions.size > 1 ? [`the two packages part ways: ${[...versions].join(" and ")}`] : []),
    ...still.map(({ name, version }) => `${name} stays at ${version} in spite of a changeset`),
    ...silent.map((folder) => `${folder} gets no changelog`),
  ]
}

function copyWorkspace(target: string) {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  for (const path of listed.trim().split("\n")) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(target, path)), { recursive: true })
    cpSync(join(root, path), join(target, path))
  }
  for (const folder of published) {
    if (existsSync(join(root, folder, "dist"))) cpSync(join(root, folder, "dist"), join(target, folder, "dist"), { recursive: true })
    // pnpm reads the versions behind `workspace:` from the linked packages
    const links = join(target, folder, "node_modules/@voyant-travel")
    mkdirSync(links, { recursive: true })
    for (const other of published) symlinkSync(join(target, other), join(links, other.replace("packages/", "")))
  }
  execFileSync("git", ["init", "--quiet"], { cwd: target })
}
