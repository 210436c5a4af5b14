package dev.errata.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** WeCom: messages to an app, answered at once, encrypted as they came. */
@Path("/chat/wecom")
@Blocking
class WeComResource {

    /** WeCom asks three times within 15 seconds, and takes the answer to any of them. */
    private static final Duration REPEATS = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final ChatConfig.WeCom config;
    private final Conversation conversation;
    private final SaidLinks links;
    private final Clock clock;
    private final Cache<String, String> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REPEATS).build();

    WeComResource(ChatConfig config, Conversation conversation, SaidLinks links, Clock clock) {
        this.config = config.wecom();
        this.conversation = conversation;
        this.links = links;
        this.clock = clock;
    }

    /** The check of the address. A "+" that was not encoded has become a space on its way. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String check(
            @RestQuery("msg_signature") @DefaultValue("") String signature,
            @RestQuery @DefaultValue("") String timestamp,
            @RestQuery @DefaultValue("") String nonce,
            @RestQuery @DefaultValue("") String echostr) {
        return open(signature, timestamp, nonce, echostr.replace(' ', '+')).text();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces("text/xml;charset=UTF-8")
    @Operation(hidden = true)
    public String hear(
            InputStream sent,
            @RestQuery("msg_signature") @DefaultValue("") String signature,
            @RestQuery @DefaultValue("") String timestamp,
            @RestQuery @DefaultValue("") String nonce) {
        seal();
        var encrypted = Xml.read(RawBody.of(sent))
                .flatMap(it -> Optional.ofNullable(it.get("Encrypt")))
                .orElseThrow(Configured::wrongSignature);
        var opened = open(signature, timestamp, nonce, encrypted);
        var message = Xml.read(opened.text().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Refusal(ProblemType.BAD_REQUEST, "This is no message of WeCom's."));
        if (!"text".equals(message.get("MsgType"))) {
            return "";
        }
        var answer = reply(message, opened.receiver());
        return sealed(new WeComSeal.Opened(answer, opened.receiver()), nonce);
    }

    private WeComSeal.Opened open(String signature, String timestamp, String nonce, String encrypted) {
        var seal = seal();
        if (!seal.fits(signature, timestamp, nonce, encrypted) || !Proof.isTimely(timestamp, clock, Proof.WINDOW)) {
            throw Configured.wrongSignature();
        }
        return seal.open(encrypted)
                .orElseThrow(() -> new Refusal(ProblemType.BAD_REQUEST, "This is not encrypted with WeCom's key."));
    }

    private WeComSeal seal() {
        var token = Configured.or404(config.token(), "WeCom");
        var key = Configured.or404(config.aesKey(), "WeCom");
        try {
            return new WeComSeal(token, key);
        } catch (IllegalArgumentException e) {
            Log.error("errata.chat.wecom.aes-key is none: copy the 43 characters again from WeCom");
            throw Configured.wrongSignature();
        }
    }

    private String reply(Map<String, String> message, String company) {
        var user = message.getOrDefault("FromUserName", "");
        var by = new Speaker("wecom", company, user);
        var said = new Said(by, Fences.exact(message.getOrDefault("Content", "")), Optional.empty());
        // A repeat gets the answer that the first one did not wait for; it is not looked up again.
        var id = message.getOrDefault("MsgId", "");
        var text = id.isEmpty() ? text(said) : answers.get(by.key() + " " + id, it -> text(said));
        return "<xml><ToUserName>" + Xml.cdata(user) + "</ToUserName><FromUserName>"
                + Xml.cdata(message.getOrDefault("ToUserName", company)) + "</FromUserName><CreateTime>"
                + clock.instant().getEpochSecond() + "</CreateTime><MsgType>" + Xml.cdata("text")
                + "</MsgType><Content>" + Xml.cdata(text) + "</Content></xml>";
    }

    private String text(Said said) {
        return WeComText.of(links.linked(conversation.answer(said), said.by()));
    }

    private String sealed(WeComSeal.Opened message, String nonce) {
        var seal = seal();
        var encrypted = seal.close(message);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        return "<xml><Encrypt>" + Xml.cdata(encrypted) + "</Encrypt><MsgSignature>"
                + Xml.cdata(seal.signature(timestamp, nonce, encrypted)) + "</MsgSignature><TimeStamp>" + timestamp
                + "</TimeStamp><Nonce>" + Xml.cdata(nonce) + "</Nonce></xml>";
    }
}
