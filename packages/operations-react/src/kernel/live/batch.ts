const window = 100

/** Collects what arrives within 100 ms, and keeps it while somebody holds. */
export function batched<Item>(flush: (items: readonly Item[]) => void) {
  let waiting: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let holds = 0

  const send = () => {
    timer = undefined
    if (holds > 0 || waiting.length === 0) return
    const items = waiting
    waiting = []
    flush(items)
  }
  return {
    add(item: Item) {
      waiting.push(item)
      if (timer === undefined) timer = setTimeout(send, window)
    },
    hold(): () => void {
      holds += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        holds -= 1
        if (holds === 0 && timer === undefined) timer = setTimeout(send, 0)
      }
    },
  }
}
