package org.plainview.server.forms;

import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whom a form asks: the district of the request's address. */
@Component
public final class AskedDistrict {
    private final Districts districts;

    AskedDistrict(Districts districts) {
        this.districts = districts;
    }

    /**
     * The district in scope.
     *
     * @throws ProblemException as for a page that is not there: at the platform's own address there is no district to ask, and one
     *     that is suspended answers nobody
     */
    public District active() {
        if (!DistrictScope.isOpen()) {
            throw notFound();
        }
        return districts
                .byId(DistrictScope.current())
                .filter(district -> district.status() == DistrictStatus.ACTIVE)
                .orElseThrow(AskedDistrict::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }
}
