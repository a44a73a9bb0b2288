"use client"
import { lazy, Suspense, useMemo } from "react"
import type { OperationsProviderProps } from "../kernel/context/index.js"
import { hrefOf } from "../kernel/pages/match.js"
import type { ShellProps } from "../kernel/pages/shell.js"
import { OperationsProvider } from "../provider.js"

/** Comes with the first page, so that the registry of pages stays light. */
const Shell = lazy(async () => ({ default: (await import("../kernel/pages/shell.js")).Shell }))

export interface OperationsAdminProps extends Omit<OperationsProviderProps, "children">, ShellProps {}

/**
 * A whole back office in one element, on the browser's own history, for hosts without a router. `pages` are the areas' pages;
 * `href` answers destinations that are the host's own, such as a booking.
 */
export function OperationsAdmin({ pages, basePath = "", brand, footer, href, ...provider }: OperationsAdminProps) {
  const links = useMemo(() => hrefOf(pages, basePath, href), [pages, basePath, href])
  return (
    <OperationsProvider {...provider} href={links}>
      <Suspense>
        <Shell {...{ pages, basePath, brand, footer }} />
      </Suspense>
    </OperationsProvider>
  )
}
