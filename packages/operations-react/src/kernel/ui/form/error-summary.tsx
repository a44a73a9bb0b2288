"use client"
import { useEffect, useRef } from "react"
import { useFormContext } from "react-hook-form"
import { Notice } from "../notice.js"
import { useText } from "../text.js"

/** After a refused save: what is wrong, each line a way to its field. Takes the focus, so that it is heard. */
export function ErrorSummary({ problem, labels }: { problem: string | undefined; labels: ReadonlyMap<string, string> }) {
  const t = useText()
  const element = useRef<HTMLDivElement>(null)
  const { formState, setFocus } = useFormContext()
  const wrong = Object.entries(formState.errors).filter(([name]) => labels.has(name))
  useEffect(() => {
    if (problem !== undefined) element.current?.focus()
  }, [problem])
  if (problem === undefined && (wrong.length < 2 || formState.submitCount === 0)) return null
  return (
    <div ref={element} className="op-error-summary" tabIndex={-1}>
      <Notice tone="danger" title={problem ?? t("ui.correctThese", { count: wrong.length })}>
        {wrong.length > 0 && (
          <ul className="op-error-list">
            {wrong.map(([name, error]) => (
              <li key={name} className="op-error-item">
                <button type="button" className="op-link op-link-button" onClick={() => setFocus(name)}>
                  {labels.get(name)}
                </button>
                {error?.message !== problem && `: ${String(error?.message ?? "")}`}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
