"use client"
import { createContext, useContext, useEffect } from "react"
import { type UseControllerReturn, useController } from "react-hook-form"

interface FormParts {
  /** Labels of the fields on screen, for the summary and the conflict dialog. */
  labels: Map<string, string>
  readOnly: boolean
}

export const FormPartsContext = createContext<FormParts>({ labels: new Map(), readOnly: false })

export interface BoundField extends UseControllerReturn {
  error: string | undefined
  readOnly: boolean
}

/** Ties a field to the form around it. An empty control holds `null`, which clears the stored value. */
export function useField(name: string, label: string): BoundField {
  const { labels, readOnly } = useContext(FormPartsContext)
  const bound = useController({ name })
  useEffect(() => {
    labels.set(name, label)
    return () => {
      labels.delete(name)
    }
  }, [labels, name, label])
  return { ...bound, error: bound.fieldState.error?.message, readOnly }
}
