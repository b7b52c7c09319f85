package org.civicstore.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks OpenID Connect with the issuer: authorization code flow (OpenID Connect Core 1.0 section 3.1) with PKCE S256.
 * The issuer is asked for its metadata at the first sign-in, not at start, so that the store starts without it.
 */
@Singleton
class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int TIMEOUT_MILLIS = 5000;

    /** Signatures that the issuer's public keys prove; none by shared secret and not {@code none}. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** Where the browser goes to sign in. */
    URI authorization(OidcFlow flow, String state, URI callback) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(String.valueOf(settings.scopes())), client(), callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(flow.nonce()))
                .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256);
        settings.level().ifPresent(level -> request.acrValues(List.of(new ACR(level))));
        return request.build().toURI();
    }

    /** Whom the code stands for; asks the issuer and validates its ID token. */
    OidcIdentity exchange(String code, OidcFlow flow, URI callback) {
        Known issuer = known();
        try {
            OIDCTokenResponse tokens = tokens(issuer, code, flow, callback);
            IDTokenClaimsSet claims =
                    issuer.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(flow.nonce()));
            requireLevel(claims);
            return identity(claims);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            LOG.warn("The ID token of {} was refused: {}", settings.issuer(), e.getMessage());
            throw notTrusted();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Where the browser goes to sign out there too, if the issuer offers that (RP-Initiated Logout 1.0). */
    Optional<URI> endSession(URI afterwards) {
        return Optional.ofNullable(known().metadata().getEndSessionEndpointURI())
                .map(endpoint -> new LogoutRequest(endpoint, null, null, client(), afterwards, null, null).toURI());
    }

    private OIDCTokenResponse tokens(Known issuer, String code, OidcFlow flow, URI callback)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(flow.verifier()));
        URI endpoint = issuer.metadata().getTokenEndpointURI();
        HTTPRequest request = settings.secret()
                .map(secret -> new TokenRequest.Builder(
                                endpoint,
                                new ClientSecretBasic(client(), new com.nimbusds.oauth2.sdk.auth.Secret(secret)),
                                grant)
                        .build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant).build())
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (response instanceof OIDCTokenResponse tokens) {
            return tokens;
        }
        LOG.warn(
                "{} did not take the code: {}",
                settings.issuer(),
                response.toErrorResponse().getErrorObject());
        throw notTrusted();
    }

    private void requireLevel(IDTokenClaimsSet claims) {
        boolean reached = settings.level()
                .map(level ->
                        claims.getACR() != null && level.equals(claims.getACR().getValue()))
                .orElse(true);
        if (!reached) {
            LOG.warn("{} signed somebody in below the level {}", settings.issuer(), settings.acr());
            throw notTrusted();
        }
    }

    private OidcIdentity identity(IDTokenClaimsSet claims) {
        return new OidcIdentity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                OidcSettings.value(claims.getStringClaim("email")).flatMap(EmailAddress::parse),
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
                name(claims));
    }

    /** The whole name, or its parts put together (OpenID Connect Core 1.0 section 5.1). */
    private static Optional<String> name(IDTokenClaimsSet claims) {
        return OidcSettings.value(claims.getStringClaim("name"))
                .or(() -> OidcSettings.value(Stream.of("given_name", "family_name")
                        .flatMap(part -> OidcSettings.value(claims.getStringClaim(part)).stream())
                        .collect(Collectors.joining(" "))));
    }

    private ClientID client() {
        return new ClientID(String.valueOf(settings.clientId()));
    }

    private Known known() {
        Known before = known.get();
        if (before != null) {
            return before;
        }
        Known found = discover();
        known.set(found);
        return found;
    }

    private Known discover() {
        try {
            Issuer issuer = new Issuer(String.valueOf(settings.issuer()));
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            JWSVerificationKeySelector<SecurityContext> keys = new JWSVerificationKeySelector<>(
                    ALGORITHMS,
                    JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build());
            return new Known(metadata, new IDTokenValidator(issuer, client(), keys, null));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The issuer names an address for its keys that is none", e);
        } catch (GeneralException | IOException e) {
            throw unavailable(e);
        }
    }

    private ProblemException unavailable(Exception cause) {
        LOG.warn("{} cannot be reached", settings.issuer(), cause);
        return ProblemException.of(
                IdentityProblem.SIGN_IN_SERVICE_UNAVAILABLE,
                "The service that signs people in does not answer.",
                "Try again in a while, or sign in with e-mail address and password.");
    }

    private static ProblemException notTrusted() {
        return ProblemException.of(
                IdentityProblem.SIGN_IN_NOT_TRUSTED,
                "The service that signs people in gave an answer that cannot be trusted.",
                "Try again. If it lasts, tell the operators of the store.");
    }
}
