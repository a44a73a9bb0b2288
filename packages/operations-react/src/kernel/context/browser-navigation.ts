"use client"
import { useSyncExternalStore } from "react"
import type { NavigationAdapter } from "./navigation.js"

const moved = "operations:navigated"

const subscribe = (listener: () => void) => {
  window.addEventListener("popstate", listener)
  window.addEventListener(moved, listener)
  return () => {
    window.removeEventListener("popstate", listener)
    window.removeEventListener(moved, listener)
  }
}
const here = () => `${window.location.pathname}${window.location.search}`

/** The browser's own history, for hosts without a router. */
export const browserNavigation: NavigationAdapter = {
  useLocation() {
    const url = useSyncExternalStore(subscribe, here, () => "/")
    const at = url.indexOf("?")
    return at < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, at), search: url.slice(at) }
  },
  navigate(to, { replace = false } = {}) {
    if (replace) window.history.replaceState(null, "", to)
    else window.history.pushState(null, "", to)
    window.dispatchEvent(new Event(moved))
  },
}
