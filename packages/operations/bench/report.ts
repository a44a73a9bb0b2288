import { writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { inWords, type Result } from "./measure.js"

const file = new URL("../../../docs/benchmarks.md", import.meta.url)

export function describeMachine(postgresVersion: string): string {
  const [first] = cpus()
  const gibibytes = Math.round(totalmem() / 1024 ** 3)
  return `${first?.model.trim()}, ${cpus().length} cores, ${gibibytes} GiB memory; Node ${process.versions.node}; PostgreSQL ${postgresVersion} on the same machine`
}

const bound = (most: number | null) => (most === null ? "none" : String(Math.round(most * 100) / 100))

export function line({ case: { title, operations, most }, baseline, ours, ratio, kept }: Result): string {
  return `${kept ? "✓" : "✗"} ${title}: ${inWords(ours, operations)} against ${inWords(baseline, operations)}, ${ratio.toFixed(2)} × (at most ${bound(most)})`
}

export function writeReport(results: Result[], machine: string) {
  const rows = results.map(
    ({ case: { title, operations, most }, baseline, ours, ratio }) =>
      `| ${title} | ${inWords(baseline, operations)} | ${inWords(ours, operations)} | ${ratio.toFixed(2)} | ${bound(most)} |`,
  )
  const notes = results.flatMap(({ case: { title, note } }) => (note ? [`- ${title}: the raw side ${note}.`] : []))
  writeFileSync(
    file,
    `# Benchmarks

Each case runs a service of the built package, as hosts install it, and the plainest SQL that does the same work, on the same connections of the same
server in the same run: five to twenty-five runs of each, alternating, after one that does not count, garbage collected before
each; the table shows medians of the times, and the median of the runs' ratios. A ratio is our time divided by the baseline's, so 1.00 means that the service costs
nothing beside its SQL. Absolute numbers are those of one machine; compare ratios.

Machine: ${machine}.

| case | raw SQL | service | ratio | bound |
|---|---:|---:|---:|---:|
${rows.join("\n")}

What the raw side does, where the line does not say it all:

${notes.join("\n")}

\`pnpm bench\` repeats this and rewrites this page; \`pnpm bench --only <name>\` runs one case and only prints.
\`TEST_DATABASE_URL\` names a server to use instead of the packaged PostgreSQL.
`,
  )
}
