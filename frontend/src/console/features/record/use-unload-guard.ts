import { useEffect } from "react";

/** Asks before the page is left while something is on its way. */
export function useUnloadGuard(isOnItsWay: boolean) {
  useEffect(() => {
    if (!isOnItsWay) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOnItsWay]);
}
