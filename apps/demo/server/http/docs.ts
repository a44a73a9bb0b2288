import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { openApiDocument } from "@voyant-travel/operations/routes"
import { Hono } from "hono"
import { people, personHeader } from "../people/people.js"
import { docsScript } from "./docs-script.js"

const assets = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"))
const files: Record<string, string> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Lotus &amp; Carpathia Travel</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
</head>
<body>
<header class="who"><a href="/">← Back office</a><label>Try it as <select id="person">${people
  .map(({ id, name, title }) => `<option value="${id}">${name} · ${title}</option>`)
  .join("")}</select></label></header>
<main id="docs"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/page.js"></script>
</body>
</html>`

const style = `body { margin: 0 }
.who { display: flex; gap: 1rem; justify-content: space-between; align-items: center; padding: .75rem 1.25rem; background: #12343b; color: #fff; font: 14px/1.4 system-ui, sans-serif }
.who a { color: #fff } .who select { font: inherit; padding: .25rem .5rem; border-radius: .375rem }
.who label { display: flex; gap: .5rem; align-items: center }
.swagger-ui .topbar { display: none }`

/** Where the routes are mounted and how a person is named, added to the document that the package makes of its routes. */
export function demoOpenApi(basePath: string): Record<string, unknown> {
  const document = openApiDocument() as { components?: object }
  return {
    ...document,
    servers: [{ url: basePath }],
    components: {
      ...document.components,
      securitySchemes: {
        person: { type: "apiKey", in: "header", name: personHeader, description: "Id of the person who acts: mona, ioana, youssef …" },
      },
    },
    security: [{ person: [] }],
  }
}

/** Swagger UI from this very server: the page loads nothing from elsewhere, and its policy would not let it. */
export const docsRoutes = () =>
  new Hono()
    .use(async (c, next) => {
      await next()
      c.header("content-security-policy", "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'")
    })
    .get("/", (c) => c.html(page))
    .get("/page.css", (c) => c.body(style, 200, { "content-type": "text/css; charset=utf-8" }))
    .get("/page.js", (c) => c.body(docsScript, 200, { "content-type": "text/javascript; charset=utf-8" }))
    .get("/:file", async (c) => {
      const type = files[c.req.param("file")]
      if (!type) return c.notFound()
      return c.body(new Uint8Array(await readFile(join(assets, c.req.param("file")))), 200, {
        "content-type": type,
        "cache-control": "max-age=3600",
      })
    })
