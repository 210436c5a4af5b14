package dev.errata.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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
        return admission
                .recall(name, password)
                .map(account -> Uni.createFrom().item(identity(account)))
                // This is an event loop, which a password's hash would hold up.
                .orElseGet(() -> context.runBlocking(() -> identity(admission.verify(name, password))));
    }

    private static SecurityIdentity identity(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(Roles.upTo(account.role()))
                .build();
    }
}
