"use client"
import { type ReactNode, useContext, useEffect, useState } from "react"
import { useOperations } from "../../context/context.js"
import { Button } from "../button.js"
import { CloseGuardContext } from "../close-guard.js"
import { Dialog } from "../dialog.js"
import { useText } from "../text.js"

/**
 * Warns before unsaved input is lost: on closing the window, on following a link, on closing the dialog around.
 * `guard(leave)` runs `leave` at once where nothing is unsaved.
 */
export function useLeaveGuard(unsaved: boolean): { guard: (leave: () => void) => void; dialog: ReactNode } {
  const t = useText()
  const { navigation } = useOperations()
  const [leaving, setLeaving] = useState<{ leave: () => void }>()
  const around = useContext(CloseGuardContext)
  const guard = (leave: () => void) => (unsaved ? setLeaving({ leave }) : leave())
  useEffect(() => {
    if (!around) return undefined
    around.current = unsaved ? (leave) => setLeaving({ leave }) : null
    return () => {
      around.current = null
    }
  }, [around, unsaved])
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const caught = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      if (!link || link.getAttribute("target") === "_blank" || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      setLeaving({ leave: () => navigation.navigate(link.getAttribute("href") ?? "/") })
    }
    window.addEventListener("beforeunload", warn)
    window.addEventListener("click", caught, true)
    return () => {
      window.removeEventListener("beforeunload", warn)
      window.removeEventListener("click", caught, true)
    }
  }, [unsaved, navigation])
  const stay = () => setLeaving(undefined)
  const discard = () => {
    const { leave } = leaving ?? {}
    stay()
    leave?.()
  }
  const dialog = (
    <Dialog
      open={leaving !== undefined}
      onClose={stay}
      size="small"
      title={t("ui.unsavedTitle")}
      description={t("ui.unsavedText")}
      footer={
        <>
          <Button variant="danger" onClick={discard}>
            {t("ui.discard")}
          </Button>
          <Button variant="primary" onClick={stay}>
            {t("ui.keepEditing")}
          </Button>
        </>
      }
    />
  )
  return { guard, dialog }
}
