package dev.errata.chat;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The chat platforms that may ask. One without its secret is off, and its addresses answer 404. */
@ConfigMapping(prefix = "errata.chat")
public interface ChatConfig {

    Slack slack();

    Feishu feishu();

    DingTalk dingtalk();

    Mattermost mattermost();

    Discord discord();

    Teams teams();

    Telegram telegram();

    WeCom wecom();

    /** Each {@code api-url} is where calls go out to instead of the platform itself: for tests, and for those who host it themselves. */
    interface Outward {

        Optional<String> apiUrl();
    }

    interface Slack extends Outward {

        Optional<String> signingSecret();

        Optional<String> botToken();
    }

    interface Feishu extends Outward {

        Optional<String> encryptKey();

        Optional<String> verificationToken();

        Optional<String> appId();

        Optional<String> appSecret();
    }

    interface DingTalk extends Outward {

        Optional<String> appSecret();
    }

    interface Mattermost extends Outward {

        Optional<String> token();
    }

    interface Discord extends Outward {

        /** 64 hexadecimal digits. */
        Optional<String> publicKey();
    }

    interface Teams extends Outward {

        Optional<String> token();
    }

    interface Telegram extends Outward {

        Optional<String> secretToken();

        Optional<String> botToken();
    }

    interface WeCom extends Outward {

        Optional<String> token();

        Optional<String> aesKey();
    }
}
