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

/** Starts a headless Chromium. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = findChromium()
  return chromium.launch({ executablePath: path, headless: true, args: flags, env: { ...definedEnvironment(), ...env } })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
