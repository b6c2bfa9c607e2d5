package org.plainview.server.identity;

import java.util.List;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Role;

/** The staff of the district in scope. */
public interface Team {
    /**
     * Makes a member who signs in with the account of that e-mail address. Within the caller's transaction, so that with it
     * either the member stands and is certain to be invited, or neither. {@link InvitationDelivered} tells when the identity
     * side knows the person. Where the district has a member with that address, it is that one and nothing changes.
     */
    Member invite(String email, String name, Role role);

    /** Everybody who may sign in, whether they have done so yet or not, in the order of their names. */
    List<Member> members();
}
