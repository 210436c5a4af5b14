package dev.errata.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Quarkus who somebody is that gave a name and a password. */
@ApplicationScoped
class AccountIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Admission admission;

    AccountIdentities(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var name = request.getUsername();
        var password = request.getPassword().getPassword();
        // This is an event loop, which a look into the database would hold up, and a password's hash more so.
        return context.runBlocking(
                () -> admission.admit(name, password).person().build());
    }
}
