import { type ReactNode, useEffect, useId, useRef, useState } from "react"

/** A button and what it opens. Escape and a press elsewhere close it. */
export function Popover({ label, title, children }: { label: ReactNode; title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener("pointerdown", close)
    document.addEventListener("keydown", close)
    return () => {
      document.removeEventListener("pointerdown", close)
      document.removeEventListener("keydown", close)
    }
  }, [open])
  return (
    <div className="demo-popover" ref={box}>
      <button type="button" className="demo-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <section id={id} aria-label={title} className="demo-panel">
          {children}
        </section>
      )}
    </div>
  )
}
