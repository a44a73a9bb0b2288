"use client"
import { useMemo } from "react"
import type { OperationsProviderProps } from "../kernel/context/index.js"
import { hrefOf, Shell, type ShellProps } from "../kernel/pages/index.js"
import { OperationsProvider } from "../provider.js"

export interface OperationsAdminProps extends Omit<OperationsProviderProps, "children">, ShellProps {}

/**
 * A whole back office in one element, on the browser's own history, for hosts without a router. `pages` are the areas' pages;
 * `href` answers destinations that are the host's own, such as a booking.
 */
export function OperationsAdmin({ pages, basePath = "", brand, footer, href, ...provider }: OperationsAdminProps) {
  const links = useMemo(() => hrefOf(pages, basePath, href), [pages, basePath, href])
  return (
    <OperationsProvider {...provider} href={links}>
      <Shell {...{ pages, basePath, brand, footer }} />
    </OperationsProvider>
  )
}
