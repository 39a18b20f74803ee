package org.yagura.cli.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys in files, base64; the public one lies beside the private one as {@code .pub}. */
final class Keys {

  private Keys() {}

  /** Signs with the key of a file; makes a pair where there is no file. */
  static byte[] sign(Path file, byte[] text) throws IOException {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey(file));
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IOException("key (%s) is no Ed25519 key".formatted(file), e);
    }
  }

  /** Whether a signature is of the private key that belongs to a public one. */
  static boolean verify(Path publicKey, byte[] text, byte[] signed) throws IOException {
    try {
      byte[] encoded = decoded(publicKey);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      write(file, pair.getPrivate().getEncoded());
      write(file.resolveSibling(file.getFileName() + ".pub"), pair.getPublic().getEncoded());
      return pair.getPrivate();
    }
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new PKCS8EncodedKeySpec(decoded(file)));
  }

  private static void write(Path file, byte[] key) throws IOException {
    Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
  }

  private static byte[] decoded(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("key (%s) is not base64".formatted(file), e);
    }
  }
}
