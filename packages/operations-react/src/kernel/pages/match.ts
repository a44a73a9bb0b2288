import type { Destination, Href } from "../context/navigation.js"
import type { OperationsPage, PageParams } from "./page.js"

const segments = (path: string) => path.split("/").filter(Boolean)

/** The page under a path, and the values of its `:names`. A written-out segment wins over a `:name`. */
export function matchPage(
  pages: readonly OperationsPage[],
  pathname: string,
  basePath = "",
): { page: OperationsPage; params: PageParams } | undefined {
  const base = segments(basePath)
  const all = segments(pathname)
  if (base.some((segment, at) => all[at] !== segment)) return undefined
  const rest = all.slice(base.length)
  const hits = pages.flatMap((page) => {
    const params = paramsOf(segments(page.path), rest)
    return params ? [{ page, params }] : []
  })
  return hits.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, segment] of pattern.entries()) {
    const text = path[at] ?? ""
    if (segment.startsWith(":")) params[segment.slice(1)] = decodeURIComponent(text)
    else if (segment !== text) return undefined
  }
  return params
}

/** Addresses of the pages' own destinations; the host's own (a booking, a product) come from `host`. */
export function hrefOf(pages: readonly OperationsPage[], basePath = "", host: Href = () => undefined): Href {
  const base = basePath.replace(/\/+$/, "")
  return (destination) => {
    for (const page of pages) {
      const address = page.destinations?.[destination.to] as ((to: Destination) => string) | undefined
      if (address) return `${base}${address(destination)}`
    }
    return host(destination)
  }
}
