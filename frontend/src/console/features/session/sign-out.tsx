import { Button } from "../../../ui/button";
import { useText } from "../../../ui/text";
import { useSession } from "./api/get-session";

/** A form and not a request: the answer leads on to the identity side, whose session ends too. */
export function SignOut() {
  const text = useText();
  const { data } = useSession();
  return (
    <form action="/logout" method="post">
      <input type="hidden" name="_csrf" value={data?.csrf.token ?? ""} />
      <Button type="submit" look="plain">
        {text("session.sign-out")}
      </Button>
    </form>
  );
}
