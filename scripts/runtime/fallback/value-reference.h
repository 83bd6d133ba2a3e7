// Before Node-API 10, only objects, functions and symbols can be referenced. better-sqlite3 also
// keeps references to strings and to values of any type; here they are kept inside an array.
#pragma once

#include <napi.h>

#include <utility>

namespace galley {

template <typename T>
class BoxedReference {
 public:
  static Napi::Reference<T> New(const T& value, uint32_t refcount = 0) {
    Napi::Reference<T> reference;
    reference.Reset(value, refcount);
    return reference;
  }

  BoxedReference() = default;
  BoxedReference(BoxedReference&&) = default;
  BoxedReference& operator=(BoxedReference&&) = default;

  Napi::Env Env() const { return box_.Env(); }
  bool IsEmpty() const { return box_.IsEmpty(); }
  T Value() const {
    if (box_.IsEmpty()) return T();
    return box_.Value().Get(uint32_t{0}).template As<T>();
  }
  void Reset() { box_.Reset(); }
  void Reset(const T& value, uint32_t refcount = 0) {
    Napi::HandleScope scope(value.Env());
    Napi::Array box = Napi::Array::New(value.Env(), 1);
    box.Set(uint32_t{0}, value);
    box_ = Napi::Reference<Napi::Array>::New(box, refcount);
  }
  void SuppressDestruct() { box_.SuppressDestruct(); }

 private:
  Napi::Reference<Napi::Array> box_;
};

}  // namespace galley

namespace Napi {

template <>
class Reference<String> : public galley::BoxedReference<String> {};
template <>
class Reference<Value> : public galley::BoxedReference<Value> {};

}  // namespace Napi
