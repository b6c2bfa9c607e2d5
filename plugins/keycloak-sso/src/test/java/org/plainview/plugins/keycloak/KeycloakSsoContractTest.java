package org.plainview.plugins.keycloak;

import java.util.Map;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.testkit.SsoProviderContract;

class KeycloakSsoContractTest extends SsoProviderContract {
    @Override
    protected SsoProviderFactory factory() {
        return new KeycloakSsoFactory();
    }

    @Override
    protected Map<String, String> settings() {
        return KeycloakSsoTest.SETTINGS;
    }
}
