"use client"
import { useEffect, useState } from "react"

/** A value once it has not changed for a moment: a question at every keystroke would only be aborted. */
export function useSettled<Value>(value: Value, ms = 250): Value {
  const [settled, settle] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(JSON.parse(key) as Value), ms)
    return () => clearTimeout(timer)
  }, [key, ms])
  return settled
}
