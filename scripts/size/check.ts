import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { transformSync } from "esbuild"
import { flattened } from "../../packages/operations-react/scripts/flatten-styles.js"
import { readManifest } from "../support/manifest.js"
import { root } from "../support/root.js"
import { budgets, pageBudgets, styleBudgets } from "./budgets.js"
import { importing, measure } from "./measure.js"
import { measurePages } from "./pages.js"

/** Weighs what a browser loads for each import, and fails above the budget or where something comes along that should not. */
const failures: string[] = []

function judge(name: string, size: number, most: number) {
  console.log(`${name.padEnd(42)} ${size.toFixed(1).padStart(6)} of ${most} KiB`)
  if (size > most) failures.push(`${name} weighs ${size.toFixed(1)} KiB, its budget is ${most}.`)
}

for (const { subpath, most, code, without = [] } of budgets) {
  const { size, modules } = await measure(code ?? importing(subpath))
  judge(subpath, size, most)
  for (const path of modules.filter((one) => without.some((pattern) => pattern.test(one)))) failures.push(`${subpath} pulls ${path} along.`)
}

for (const [subpath, most] of Object.entries(styleBudgets)) {
  const css = flattened(join(root, "packages/operations-react/src/kernel/styles", subpath))
  judge(subpath, gzipSync(transformSync(css, { loader: "css", minify: true }).code, { level: 9 }).length / 1024, most)
}

const { registry, shared, pages } = await measurePages()
judge("./admin: registry", registry, pageBudgets.registry)
judge("./admin: shared by pages", shared, pageBudgets.shared)
const heaviest = (part: "own" | "open") => pages.reduce((most, page) => (page[part] > most[part] ? page : most))
judge(`./admin: own of ${heaviest("own").id}`, heaviest("own").own, pageBudgets.own)
judge(`./admin: first open of ${heaviest("open").id}`, heaviest("open").open, pageBudgets.open)

const weighed = new Set([...budgets.map(({ subpath }) => subpath), ...Object.keys(styleBudgets)])
const exempt = /\/admin$|^\.\/admin$|package\.json$/
for (const subpath of Object.keys(readManifest("packages/operations-react").exports)) {
  if (!weighed.has(subpath) && !exempt.test(subpath)) failures.push(`${subpath} has no budget in scripts/size/budgets.ts.`)
}

for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0
