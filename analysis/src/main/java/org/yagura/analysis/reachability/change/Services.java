package org.yagura.analysis.reachability.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.analysis.reachability.Change;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.Access;
import org.yagura.model.device.RemoteAccess.DialIn;

/** Services restricted and publications taken back. */
final class Services {

  private Services() {}

  static DeviceConfiguration restricted(DeviceConfiguration device, Change.RestrictService change) {
    List<ManagementService> services = new ArrayList<>();
    for (ManagementService it : device.administration().services()) {
      boolean here =
          change.on().isEmpty() || it.openOn().isEmpty() || it.openOn().contains(change.on());
      services.add(isMeant(it, change.service()) && here ? restricted(it, change) : it);
    }
    List<DialIn> dialIns =
        device.remoteAccess().dialIns().stream()
            .map(it -> isMeant(it, change) ? restricted(it, change.sources()) : it)
            .toList();
    Administration before = device.administration();
    Administration after =
        new Administration(
            services, before.users(), before.logServers(), before.timeServers(), before.policies());
    return Configurations.with(
        Configurations.with(device, after),
        new RemoteAccess(device.remoteAccess().tunnels(), dialIns));
  }

  /** By its name or by protocol and port: {@code https}, {@code tcp/8443}. */
  private static boolean isMeant(ManagementService it, String service) {
    return it.service().equalsIgnoreCase(service)
        || service.equalsIgnoreCase(it.protocol() + "/" + it.port());
  }

  static boolean isMeant(DialIn it, Change.RestrictService change) {
    String service = change.service();
    boolean named =
        it.technology().equalsIgnoreCase(service)
            || it.name().equalsIgnoreCase(service)
            || List.of(it.listens().split(" ", -1)).contains(service.toLowerCase(Locale.ROOT));
    return named && (change.on().isEmpty() || it.listensOn(change.on()));
  }

  static ManagementService restricted(ManagementService it, Change.RestrictService change) {
    List<String> elsewhere =
        change.on().isEmpty()
            ? it.openOn()
            : it.openOn().stream().filter(name -> !name.equals(change.on())).toList();
    boolean off = change.sources().isEmpty();
    boolean nowhere = off && (change.on().isEmpty() || elsewhere.isEmpty());
    return new ManagementService(
        it.service(),
        it.protocol(),
        it.port(),
        off && !nowhere ? elsewhere : it.openOn(),
        off ? it.allowedSources() : it.allowedSources().intersect(change.sources()),
        it.enabled() && !nowhere,
        it.byDefault(),
        it.evidence());
  }

  static DialIn restricted(DialIn it, AddressSet sources) {
    Access access = it.access();
    return new DialIn(
        it.name(),
        it.description(),
        it.interfaceName(),
        it.technology(),
        it.carrier(),
        it.listens(),
        new Access(
            access.pool(),
            access.allowedSources().intersect(sources),
            access.users(),
            access.secondFactor()),
        it.enabled() && !sources.isEmpty(),
        it.evidence(),
        it.alsoOn());
  }

  static DeviceConfiguration unpublished(DeviceConfiguration device, String name) {
    List<Published> left =
        device.translation().published().stream().filter(it -> !isMeant(it, name)).toList();
    return Configurations.with(device, new AddressTranslation(left, device.translation().hidden()));
  }

  /** By its name, or by the address within or without. */
  private static boolean isMeant(Published it, String name) {
    Optional<AddressSet> address = AddressBlock.tryParse(name).map(AddressSet::of);
    return it.name().equals(name)
        || address.filter(a -> a.equals(it.inside()) || a.equals(it.outside())).isPresent();
  }
}
