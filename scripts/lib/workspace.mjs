import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

// Plain JavaScript without dependencies: this runs before anything is installed.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** Ends with a sentence when this Node is older than `engines` allows. */
export function requireNode() {
  const wanted = manifest.engines.node.replace(">=", "").split(".").map(Number)
  const actual = process.versions.node.split(".").map(Number)
  const difference = wanted.map((part, index) => actual[index] - part).find((part) => part !== 0) ?? 0
  if (difference < 0) stop(`Node ${manifest.engines.node} is needed; this is ${process.version}.`)
}

/** Runs the pinned pnpm, which npx fetches from the registry; ends the process when it fails. */
export function pnpm(...args) {
  const run = spawnSync("npx", ["--yes", "--loglevel=error", manifest.packageManager, ...args], { ...quiet(), stdio: "inherit" })
  if (run.error) stop(`npx could not be started: ${run.error.message}`)
  if (run.status !== 0) process.exit(run.status ?? 1)
}

/** Installs exactly what the lockfile says. */
export function install() {
  pnpm("install", "--frozen-lockfile", "--prefer-offline")
}

/** True when `node_modules` was installed from the lockfile as it is now. */
export function isInstalled() {
  const lock = join(root, "pnpm-lock.yaml")
  const installed = join(root, "node_modules/.pnpm/lock.yaml")
  return existsSync(installed) && readFileSync(lock, "utf8") === readFileSync(installed, "utf8")
}

/** Runs a long-lived program in the foreground: signals reach it, and its exit code becomes ours. */
export function become(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  child.on("error", (error) => stop(error.message))
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)))
}

export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function quiet() {
  return {
    cwd: root,
    shell: process.platform === "win32",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", npm_config_update_notifier: "false" },
  }
}
