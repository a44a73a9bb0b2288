"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from "react"
import { useOperations } from "../context/context.js"
import { useWords } from "../messages/use-messages.js"
import { classes, useSlotClass } from "../ui/classes.js"
import { EmptyState } from "../ui/empty-state.js"
import { useToday } from "../ui/form/today.js"
import { Icon } from "../ui/icon.js"
import { Link } from "../ui/link.js"
import { Delayed, NoPermission, Skeleton } from "../ui/panel.js"
import { Root } from "../ui/root.js"
import { useText } from "../ui/text.js"
import { PageBoundary } from "./boundary.js"
import { matchPage } from "./match.js"
import type { OperationsPage, PageProps } from "./page.js"

export interface ShellProps {
  pages: readonly OperationsPage[]
  /** Path below which the pages lie. */
  basePath?: string
  /** The company's name or mark, above the menu. */
  brand?: ReactNode
  /** Below the menu: who is signed in, a language switch. */
  footer?: ReactNode
}

/** A menu and the open page, for hosts without a shell of their own. */
export function Shell({ pages, basePath = "", brand, footer }: ShellProps) {
  return (
    <Root>
      <div className={useSlotClass("shell")}>
        <div className="op-shell-layout">
          <Sidebar {...{ pages, basePath, brand, footer }} />
          <CurrentPage pages={pages} basePath={basePath} />
        </div>
      </div>
    </Root>
  )
}

function Sidebar({ pages, basePath = "", brand, footer }: ShellProps) {
  const t = useText()
  const words = useWords()
  const { can, navigation } = useOperations()
  const { pathname } = navigation.useLocation()
  const current = matchPage(pages, pathname, basePath)?.page
  const groups = useMemo(() => grouped(pages.filter(({ capability }) => can(capability))), [pages, can])
  return (
    <div className="op-sidebar">
      {brand && <div className="op-brand">{brand}</div>}
      <nav className="op-nav" aria-label={t("ui.navigation")}>
        {groups.map(([group, members]) => (
          <div key={group} className="op-nav-group">
            <p className="op-nav-title">{words(`nav.${group}`) ?? group}</p>
            {members.map((page) => (
              <span key={page.id} className="op-nav-row" onPointerEnter={() => void page.load()}>
                <Link
                  to={`${basePath}${page.path}`}
                  className={classes("op-nav-item")}
                  aria-current={page === current ? "page" : undefined}
                >
                  {page.nav && <Icon name={page.nav.icon} />}
                  <span className="op-nav-label">{words(`page.${page.id}`) ?? page.title}</span>
                </Link>
              </span>
            ))}
          </div>
        ))}
      </nav>
      {footer && <div className="op-sidebar-footer">{footer}</div>}
    </div>
  )
}

function grouped(pages: readonly OperationsPage[]): [string, OperationsPage[]][] {
  const listed = pages.flatMap((page) => (page.nav ? [{ page, nav: page.nav }] : [])).sort((a, b) => a.nav.order - b.nav.order)
  const groups = new Map<string, OperationsPage[]>()
  for (const { page, nav } of listed) groups.set(nav.group, [...(groups.get(nav.group) ?? []), page])
  return [...groups]
}

const loaded = new WeakMap<OperationsPage, LazyExoticComponent<ComponentType<PageProps>>>()

const componentOf = (page: OperationsPage) => {
  const known = loaded.get(page) ?? lazy(page.load)
  loaded.set(page, known)
  return known
}

const trimmed = (path: string) => path.replace(/\/+$/, "")

/** Where the bare base path leads: the first page of the menu. */
function startOf(pages: readonly OperationsPage[], pathname: string, basePath: string): string | undefined {
  if (trimmed(pathname) !== trimmed(basePath)) return undefined
  const [first] = pages.filter(({ nav }) => nav).sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
  return first && `${trimmed(basePath)}${first.path}`
}

/** The page under the current address: loaded when it is first opened, on its own feet when it fails. */
export function CurrentPage({ pages, basePath = "" }: Pick<ShellProps, "pages" | "basePath">) {
  const t = useText()
  const { can, navigation } = useOperations()
  const { pathname } = navigation.useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const hit = matchPage(pages, pathname, basePath)
  usePrefetch(hit?.page, hit?.params)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the address, and nothing else
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [pathname])
  const start = hit ? undefined : startOf(pages, pathname, basePath)
  useEffect(() => {
    if (start !== undefined) navigation.navigate(start, { replace: true })
  }, [start, navigation])
  const Page = hit && componentOf(hit.page)
  if (start !== undefined) return null
  return (
    <main ref={main} className="op-main" tabIndex={-1}>
      {!hit || !Page ? (
        <EmptyState icon="search" title={t("ui.noSuchPage")} />
      ) : can(hit.page.capability) ? (
        <PageBoundary key={pathname}>
          <Suspense
            fallback={
              <Delayed>
                <Skeleton lines={8} />
              </Delayed>
            }
          >
            <Page params={hit.params} />
          </Suspense>
        </PageBoundary>
      ) : (
        <NoPermission />
      )}
    </main>
  )
}

/** Starts the page's reads beside the loading of its code. */
function usePrefetch(page: OperationsPage | undefined, params: PageProps["params"] | undefined): void {
  const { operations, navigation, locale } = useOperations()
  const queryClient = useQueryClient()
  const { search } = navigation.useLocation()
  const today = useToday()
  const at = useRef<OperationsPage>(undefined)
  useEffect(() => {
    if (!page || at.current === page) return undefined
    at.current = page
    const stop = new AbortController()
    page.loader({ operations, queryClient, params: params ?? {}, search, signal: stop.signal, today, locale }).catch(() => undefined)
    return () => stop.abort()
  }, [page, params, operations, queryClient, search, today, locale])
}
