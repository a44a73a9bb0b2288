import { type Browser, chromium } from "playwright-core"
import { findChromium } from "./chromium.js"

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
]

/** Starts a headless Chromium, with further flags of its command line where they are given. The caller closes it. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, env } = findChromium()
  return chromium.launch({ executablePath: path, headless: true, args: [...flags, ...more], env: { ...definedEnvironment(), ...env } })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
