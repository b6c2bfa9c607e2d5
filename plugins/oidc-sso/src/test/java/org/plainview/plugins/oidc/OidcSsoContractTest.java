package org.plainview.plugins.oidc;

import java.util.Map;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.testkit.ScriptedHttp;
import org.plainview.testkit.SsoProviderContract;

class OidcSsoContractTest extends SsoProviderContract {
    @Override
    protected SsoProviderFactory factory() {
        return new OidcSsoFactory();
    }

    @Override
    protected Map<String, String> settings() {
        return OidcSsoTest.SETTINGS;
    }

    @Override
    protected ScriptedHttp answering() {
        return OidcSsoTest.issuer();
    }
}
